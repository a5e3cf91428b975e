"""Given names that tell the gender of their bearer, in many countries' news.

Modest on purpose: names borne by men and women alike (``Andrea``, ``Jan``, ``Sasha``, ``Kim``, ``Ali`` is a
man's) are in neither set, and nothing hangs on a name that is missing, since an unknown gender fits any
pronoun. Spellings are folded before they are looked up: see ``people.fold``.
"""

from __future__ import annotations

_MEN = """
    Aaron Abbas Abdel Abdul Abdullah Abraham Adam Adel Ahmad Ahmed Aidan Alain Alan Albert Aleksandar
    Aleksandr Aleksei Alessandro Alexander Alexei Alfonso Alfred Ali Allan Alvaro Amir Anatoly Anders Andre
    Andreas Andrei Andrej Andrew Andriy Andrzej Angus Anthony Antoine Anton Antonio Antony Anwar Arkady
    Armen Arnold Arthur Artur Aryeh Asad Asif Askar Avigdor Aziz Bakhtiyar Barack Bashar Behrouz Behzad Ben
    Benjamin Benny Bernard Bernie Bertrand Bill Bob Bobby Bogdan Boris Brad Brendan Brett Brian Bruce Bruno
    Carl Carlos Cesar Charles Chris Christian Christopher Chuck Clark Claude Claudio Cory Craig Dan Daniel
    Danilo Danny Darius Dave David Dean Dennis Denis Diego Dieter Dimitar Dimitri Dinesh Dirk Dmitri Dmitry
    Dmytro Dominic Dominique Don Donald Doug Douglas Duncan Ed Edgar Eduard Eduardo Edward Edwin Ehud Eli
    Elias Emil Emmanuel Emmerson Enrique Eric Erik Ernest Esmail Eugene Evgeny Farhad Faisal Farid Faruk
    Felipe Felix Ferdinand Fernando Fidel Francis Francisco Franco Francois Frank Franz Fred Frederick
    Fredrik Friedrich Fumio Fyodor Gabriel Gareth Gary Gavin Gennady Geoffrey Georg George Georges Gerald
    Gerard Gerhard Giancarlo Gideon Giorgio Giorgi Giovanni Giulio Giuseppe Gleb Glenn Gordon Graham Greg
    Gregory Grigory Guido Guillermo Gustavo Guy Hakan Hamad Hamid Hans Harald Harold Harry Hasan Hashim
    Hassan Heiko Heinz Henri Henrik Henry Herbert Hermann Hiroshi Hossein Howard Hugh Hugo Hussein Ian
    Ibrahim Igor Ihor Ilham Ilya Imran Ismail Issam Ivan Ivica Ivo Jack Jacob Jacques Jaime Jair Jake Jakob
    Jalal James Jamil Janez Janos Jared Jaroslav Jason Javad Javier Jay Jeb Jeff Jeffrey Jens Jeremy Jerome
    Jerry Jim Jimmy Joachim Joao Joe Joel Johan Johannes John Johnny Jon Jonas Jonathan Jorge Jose Josef
    Joseph Josep Josh Joshua Juan Julian Julio Juri Justin Kamal Karim Karl Kassym Kazem Keith Kemal Ken
    Kenneth Kent Kevin Khalid Khaled Kirill Klaus Kofi Konstantin Kurt Kyle Kyriakos Lars Larry Laurent
    Lavrenty Lawrence Lee Leo Leon Leonid Lindsey Lloyd Lorenzo Louis Luc Luca Lucas Ludwig Luigi Luis Luiz
    Lukas Luke Maksim Mahmoud Mahmud Majid Malcolm Manfred Manuel Marc Marcel Marco Marcin Marcos Marek
    Mariano Mario Mark Markus Marko Martin Marty Marvin Masoud Massimo Mateusz Matt Matteo Matthew Matthias
    Maurice Max Maxim Mehdi Mehmet Mevlut Michael Michel Miguel Mihai Mike Mikhail Mikheil Miklos Milan
    Milos Miroslav Mitch Mitt Mohamed Mohammad Mohammed Moshe Moussa Muammar Muhammad Murat Mustafa Mykhailo
    Naftali Narendra Nasser Nathan Ned Neil Nick Nicholas Nicolas Nigel Nikita Nikol Nikolai Nils
    Noah Norbert Nouri Olaf Oleg Oleh Oleksandr Oleksiy Oliver Olivier Olli Omar Oscar Osman Otto Pablo
    Pascal Patrick Patrik Patrushev Paul Paulo Pavel Pavlo Pedro Per Perry Pete Peter Petr Petro Phil Philip
    Philippe Pierre Pieter Piotr Pyotr Qasem Radek Radoslaw Rafael Rahul Rainer Raja Rajnath Ralph Ramin
    Ramzan Rand Randy Rashid Raul Ray Raymond Recep Reinhold Renato Rene Rex Reza Ricardo Richard Rick Rob
    Robert Roberto Robin Rodrigo Roger Roland Rolf Roman Ron Ronald Rory Ross Roy Ruben Rudolf Rudy Rupert
    Ruslan Russell Rustam Saad Saeed Saddam Salman Salvador Sam Samuel Saul Scott Sean Sebastian Selim Serge
    Sergei Sergey Sergio Serhiy Shahbaz Shavkat Shigeru Shinzo Sigmar Silvio Simon Sisi Slobodan Stanislav
    Stefan Stephane Stephen Steve Steven Stuart Subrahmanyam Sven Sylvester Tariq Taro Ted Terry Thabo Theo
    Theodore Thierry Thomas Thorbjorn Tigran Tim Timothy Tobias Todd Tom Tomas Tomasz Tommy Toni Tony Toomas
    Toshimitsu Trey Ulrich Umar Urs Uwe Vadim Valentin Valery Vasily Vassily Viktor Victor Vincent Vitaly
    Vladimir Vladislav Volodymyr Vyacheslav Waldemar Walid Walter Warren Wayne Werner Wesley Wilhelm Willem
    William Wilson Wim Winston Wolfgang Woodrow Yahya Yair Yaroslav Yasser Yegor Yevgeny Yitzhak Yoav
    Yoshihide Yousef Yuri Yury Yusuf Yves Zalmay Zbigniew Zoran
"""
MEN: frozenset[str] = frozenset(_MEN.split())

_WOMEN = """
    Abeba Abigail Ada Agnes Agnieszka Aino Alejandra Aleksandra Alessandra Alexandra Alice Alicia Alina Alla
    Alma Alyona Amal Amanda Amelia Amina Amy Ana Anastasia Angela Angelina Anita Anja Ann Anna Annalena Anne
    Annegret Annie Antonia Arancha Asma Astrid Audrey Aung Ayelet Ayesha Azra Barbara Beatrice Beatriz
    Benazir Beth Betty Beverly Bianca Bridget Brigitte Camilla Carla Carly Carmen Carol Carolina Caroline
    Carrie Catherine Cecilia Celia Chantal Charlotte Chelsea Cheryl Chiara Christiana Christiane Christina
    Christine Chrystia Cindy Claire Clara Claudia Condoleezza Cornelia Cristina Cynthia Daniela Danielle
    Daria Darya Deborah Debbie Delcy Denise Desiree Diana Diane Dianne Dilma Dina Dolores Donna Doris
    Dorothy Ebba Edith Ekaterina Elena Eleanor Elina Elisabeth Elise Elizabeth Ella Ellen Elvira Emilia
    Emily Emma Erika Erna Ersin-Nur Esther Eugenia Eva Eve Evelyn Fatima Federica Fatemeh Felicia Fiona
    Florence Frances Francesca Gabriela Gabrielle Galina Georgia-Ann Gina Giorgia Giulia Gloria Golda Grace
    Greta Gro Gretchen Gwendolyn Haifa Hala Hana Hanan Hanna Hannah Harriet Heather Heidi Helen Helena Helga
    Helle Hillary Hina Huma Ilse Inga Ingrid Ines Irene Irina Iris Isabel Isabella Isabelle Ivana Ivanka
    Jacinda Jacqueline Jane Janet Janice Jeanne Jeannette Jelena Jen Jennifer Jessica Jill Joan Joanna Jodie
    Johanna Josephine Joyce Juanita Judith Judy Julia Julie Juliana Julianne Kaja Kamala Karen Karin Karine
    Karoline Katarina Kate Katherine Kathleen Kathy Katja Katrin Kayleigh Keiko Kellyanne Kerstin Kirsten
    Kira Klara Kolinda Kristalina Kristina Kristen Ksenia Larisa Laura Lauren Leila Lena Leslie Leyla Lidia
    Liliana Lilly Linda Lisa Liudmila Lizzie Liz Lois Loretta Louise Lucia Lucy Ludmila Luisa Lydia Lyudmila
    Magda Magdalena Maggie Maia Mairead Malala Margaret Margarita Margot Margrethe Maria Marian-Anne Marie
    Marija Marina Marine Marion Marta Martha Martine Mary Maryam Matilda Maya Meera Megan Megyn Melania
    Melanie Melissa Mercedes Mette Michaela Michele Michelle Mildred Mina Miriam Moira Molly Monica Monika
    Morgan-Anne Mounia Nabila Nadezhda Nadia Nancy Naomi Natalia Natalie Natalya Natasha Navanethem Neelie
    Nicole Nikki Nina Nirmala Noor Nora Norma Oksana Olga Olena Olivia Oana Pamela Patricia Paula
    Paulina Penny Petra Phyllis Pia Priti Priya Rachel Rania Razia Rebecca Regina Rehana Renata Rhonda Rita
    Roberta Rosa Rosalia Rose Roxana Ruth Sabine Sabrina Sadako Salome Samantha Sandra Sanna Sara Sarah
    Sevim Shannon-Lee Sharon Sheikha Sheila Shirin Shirley Sigrid Simone Simonetta Sofia Solveig Sonia Sonja
    Sophie Stella Stephanie Sue Susan Susana Susanne Suzanne Svetlana Sviatlana Sylvia Sylvie Tamara Tammy
    Tanja Tanya Tansu Tarja Tatiana Tatyana Teresa Theresa Tina Tulsi Tzipi Ulla Ulrike Ursula Valentina
    Valeria Valerie Vanessa Vera Veronica Viktoria Victoria Viola Violeta Virginia-Ann Wendy Winnie Xenia
    Yelena Yulia Yuliya Yvette Yvonne Zainab Zeinab Zinaida Zoe Zsuzsanna Zuzana
"""
WOMEN: frozenset[str] = frozenset(_WOMEN.split())

#: Family names of China, Korea and Vietnam, which stand before the given name: "Wang Yi" is "Wang".
_FAMILY_FIRST = """
    Ahn An Bae Bai Ban Bo Bui Cai Cao Chang Chen Cheng Cho Choe Choi Chu Chung Cui Dai Dang Deng Ding Do
    Dong Du Duan Fan Fang Feng Fu Gao Ge Geng Gong Gu Guo Han Hao He Ho Hong Hou Hu Hua Huang Hwang Jang
    Jeon Jeong Jia Jiang Jin Jo Jung Kang Kim Kong Ko Kwon Lai Le Lei Li Liang Liao Lim Lin Liu Long Lu Luo
    Lyu Ma Mao Meng Moon Nam Ngo Nguyen Ni Noh Pak Pan Park Peng Pham Phan Qian Qin Qiu Ri Roh Ryu Seo Shao
    Shen Shi Shin Sim Song Su Suh Sun Tan Tang Tao Thae Tian To Tran Truong Vo Vu Wan Wang Wei Wen Won Wu Xi
    Xia Xiao Xie Xu Xue Yan Yang Yao Ye Yi Yin Yoo Yoon You Yu Yuan Yun Zeng Zhang Zhao Zheng Zhong Zhou Zhu
    Zou Qiao Qu Ren Rong Ruan Sheng Tong Weng Xiang Xing Xiong Yue Zhai Zhan Zhen Zhuang Zhuo Zong Zuo Bian
    Chai Jiao Lou Luan Miao Nie Pang Pei
"""
FAMILY_FIRST: frozenset[str] = frozenset(_FAMILY_FIRST.split())
